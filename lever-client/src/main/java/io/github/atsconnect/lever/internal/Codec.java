package io.github.atsconnect.lever.internal;

/** Reads one kind of record. */
@FunctionalInterface
interface Codec<T> {

  /** Reads a record from its fields; throws {@link BadRecordException} where it makes no sense. */
  T read(Fields fields);
}
