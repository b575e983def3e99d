package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.model.Person;

/** Two people, and whether somebody said that they are one. */
record LabelledPair(Person candidate, Person person, boolean same) {}
