/** What the facade answers with: connections, reports, links, enrichments. */
@NullMarked
package io.github.atsconnect.enrichment.model;

import org.jspecify.annotations.NullMarked;
