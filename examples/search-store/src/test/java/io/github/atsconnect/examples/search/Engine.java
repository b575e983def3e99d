package io.github.atsconnect.examples.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.HttpHost;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.transport.Netty4Plugin;

/** A real OpenSearch of one node in this process, asked over HTTP on loopback. */
final class Engine implements AutoCloseable {
  private final Node node;
  private final OpenSearchClient client;

  Engine() throws IOException, NodeValidationException {
    Path home = Files.createTempDirectory("search-store-");
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("cluster.name", "search-store")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("node.processors", 1)
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    this.node =
        new Node(
            InternalSettingsPreparer.prepareEnvironment(
                settings, Map.of(), null, () -> "search-store"),
            List.of(Netty4Plugin.class, ReindexPlugin.class),
            false) {};
    node.start();
    int port =
        node.injector()
            .getInstance(HttpServerTransport.class)
            .boundAddress()
            .publishAddress()
            .getPort();
    this.client =
        new OpenSearchClient(
            ApacheHttpClient5TransportBuilder.builder(new HttpHost("http", "127.0.0.1", port))
                .setMapper(new JacksonJsonpMapper(new ObjectMapper()))
                .build());
  }

  OpenSearchClient client() {
    return client;
  }

  /** Settings for an index of several shards, as large hosts have. */
  void shards(int count) throws IOException {
    client
        .indices()
        .putIndexTemplate(
            t ->
                t.name("shards")
                    .indexPatterns("*")
                    .template(x -> x.settings(s -> s.numberOfShards(count).numberOfReplicas(0))));
  }

  /** Stops the engine; the client stays, and nobody answers it any more. */
  void stop() throws IOException {
    node.close();
  }

  @Override
  public void close() throws IOException {
    client._transport().close();
    node.close();
  }
}
