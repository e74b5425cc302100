package hanoius.model;

/** Whose act a fact is: the city's own, or the nation's, which is context. */
public enum Scope {
    HANOI,
    NATIONAL
}
