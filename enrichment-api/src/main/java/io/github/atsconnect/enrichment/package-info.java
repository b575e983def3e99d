/** For callers: connect a customer's applicant tracking system, sync, enrich a profile. */
@NullMarked
package io.github.atsconnect.enrichment;

import org.jspecify.annotations.NullMarked;
