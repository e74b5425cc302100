/** The search field, the filter's facets and its chips: what is found and what is let through. */
@NullMarked
package hanoius.search;

import org.jspecify.annotations.NullMarked;
