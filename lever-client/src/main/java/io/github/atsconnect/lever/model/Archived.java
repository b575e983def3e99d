package io.github.atsconnect.lever.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something was archived, when and why.
 *
 * @param reason why; null where no reason was kept
 * @param archivedAt when
 */
public record Archived(@Nullable ArchiveReasonId reason, @Nullable Instant archivedAt) {}
