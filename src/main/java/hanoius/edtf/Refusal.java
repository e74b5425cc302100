package hanoius.edtf;

import hanoius.file.FileProblem;

import java.util.List;

/** An exception that can say in every language of the program why something was not done. */
public interface Refusal {

    /** The key of the sentence among the program's messages. */
    String key();

    /** What fills the sentence's places: strings, numbers, instants and {@link FileProblem}s. */
    List<Object> arguments();
}
