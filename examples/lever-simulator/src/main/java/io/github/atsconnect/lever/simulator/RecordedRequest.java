package io.github.atsconnect.lever.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request that the simulator answered. Holds no credential.
 *
 * @param ordinal counts from 1 over the life of the simulator
 * @param at when it was answered, by the simulator's clock
 * @param method the verb
 * @param host the {@code Host} header, empty when absent
 * @param path the path as sent, without the query
 * @param query the parameters, decoded once
 * @param authorized whether it carried an {@code Authorization} header
 * @param permission the permission of the endpoint asked, empty when there is no such endpoint
 * @param status the HTTP status of the answer, also when a fault kept it from arriving
 * @param fault the fault that was applied, empty for none
 */
public record RecordedRequest(
    long ordinal,
    Instant at,
    String method,
    String host,
    String path,
    Map<String, List<String>> query,
    boolean authorized,
    String permission,
    int status,
    String fault) {

  /** Copies the query. */
  public RecordedRequest {
    query = Map.copyOf(query);
  }

  /** The first value of a query parameter, or the empty text. */
  public String parameter(String name) {
    List<String> values = query.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }

  @Override
  public String toString() {
    // Query values may be a person's address: names only.
    return ordinal
        + " "
        + method
        + " "
        + path
        + " "
        + query.keySet()
        + " -> "
        + status
        + (fault.isEmpty() ? "" : " (" + fault + ")");
  }
}
