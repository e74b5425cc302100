/** The facts: records and value types of what happened, what was agreed and what was counted. */
@NullMarked
package hanoius.model;

import org.jspecify.annotations.NullMarked;
