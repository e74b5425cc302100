/**
 * What is looked at and kept before SQLite sees a document: the journal beside it, copies of what a
 * crash has left, the library that SQLite is, and the folders of the program's own.
 */
@NullMarked
package hanoius.opening;

import org.jspecify.annotations.NullMarked;
