/** The bulk attempt on Apache Spark: the steps of matching-core, and what lies between them. */
@NullMarked
package io.github.atsconnect.spark;

import org.jspecify.annotations.NullMarked;
