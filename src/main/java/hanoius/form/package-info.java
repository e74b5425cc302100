/**
 * What is typed into the form of a record: what it means, what is kept of it until it is a change,
 * and what can be done to whole records.
 */
@NullMarked
package hanoius.form;

import org.jspecify.annotations.NullMarked;
