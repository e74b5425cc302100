/**
 * What the rows of a grid are about: which columns one types in, how what is typed is understood,
 * and what is written of it. Figures are rows of one indicator; milestones, agreements, sources and
 * parties come in as rows of anybody's table do.
 */
@NullMarked
package hanoius.sheet;

import org.jspecify.annotations.NullMarked;
