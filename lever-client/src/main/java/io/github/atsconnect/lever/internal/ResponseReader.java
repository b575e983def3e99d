package io.github.atsconnect.lever.internal;

import feign.InvocationContext;
import feign.Response;
import feign.ResponseInterceptor;
import io.github.atsconnect.lever.LeverException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a record of an answer, or an exception. Stands where Feign would call its decoders, since
 * those wrap what they throw.
 */
final class ResponseReader implements ResponseInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.atsconnect.lever.calls");
  private static final int MAX_ERROR_BYTES = 64 * 1024;

  private final Json json;
  private final Clock clock;

  ResponseReader(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  @Override
  public @Nullable Object intercept(InvocationContext context, Chain chain) throws LeverException {
    Response response = context.response();
    Endpoint endpoint = Endpoints.of(response.request());
    Type type = context.returnType();
    int status = response.status();
    try {
      if (status < 200 || status > 299) {
        byte[] body = errorBody(response);
        boolean resumes = response.request().requestTemplate().queries().containsKey("offset");
        throw Failures.of(
            endpoint, status, body, RetryAfter.of(response.headers(), clock), resumes);
      }
      if (type == Response.class) {
        return response;
      }
      if (type == void.class) {
        return null;
      }
      return read(endpoint, status, bytes(response), type);
    } catch (IOException e) {
      throw Failures.of(endpoint, e);
    }
  }

  private static byte[] bytes(Response response) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    try (InputStream body = response.body().asInputStream()) {
      return body instanceof HeldStream held ? held.bytes() : body.readAllBytes();
    }
  }

  /** The words of an error help, but not having them must not hide the error. */
  private static byte[] errorBody(Response response) {
    if (response.body() == null) {
      return new byte[0];
    }
    try (InputStream body = response.body().asInputStream()) {
      return body.readNBytes(MAX_ERROR_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private Object read(Endpoint endpoint, int status, byte[] body, Type type) {
    try {
      if (type instanceof ParameterizedType list && list.getRawType() == Chunk.class) {
        Chunk<?> chunk = json.list(body, Codecs.of(list.getActualTypeArguments()[0]));
        if (!chunk.rejected().isEmpty()) {
          LOG.warn(
              "{}: {} records could not be read, the first because {}",
              endpoint,
              chunk.rejected().size(),
              chunk.rejected().get(0).reason());
        }
        return chunk;
      }
      return json.single(body, Codecs.of(type));
    } catch (IOException e) {
      throw Failures.unreadable(endpoint, status, body, e, type instanceof ParameterizedType);
    }
  }
}
