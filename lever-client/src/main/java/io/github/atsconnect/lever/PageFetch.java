package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.internal.Effort;
import java.util.List;
import java.util.Map;

/** Asks for one page. */
interface PageFetch<T> {
  Chunk<T> page(Map<String, List<String>> parameters, Effort effort);
}
