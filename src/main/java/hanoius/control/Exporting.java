package hanoius.control;

/** A view that lets what it shows be taken away as a file. */
public interface Exporting {

    /** Asks how and where what is shown shall be written. */
    void export();
}
