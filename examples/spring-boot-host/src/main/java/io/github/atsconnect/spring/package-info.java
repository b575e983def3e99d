/**
 * The service in a Spring Boot application: beans, properties, health, metrics, webhooks, schedule.
 * Knows nothing of the application around it, so that it can be published as a starter.
 */
@NullMarked
package io.github.atsconnect.spring;

import org.jspecify.annotations.NullMarked;
