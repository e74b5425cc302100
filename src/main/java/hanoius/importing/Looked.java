package hanoius.importing;

import hanoius.intake.Account;
import hanoius.intake.Batch;
import hanoius.intake.Grid;
import hanoius.intake.MappedRows;
import hanoius.intake.Mapping;
import hanoius.intake.Meanings;
import hanoius.intake.ReceivedFile;
import hanoius.model.Dataset;

import org.jspecify.annotations.Nullable;

/**
 * Files as they are understood so far.
 *
 * @param shown which of them has its columns shown, from 0
 * @param meanings what somebody said that names mean
 * @param here what the document held when the account was made
 */
record Looked(Batch batch, int shown, Meanings meanings, Dataset here) {

    ReceivedFile file() {
        return batch.files().get(shown);
    }

    Account account() {
        return batch.account();
    }

    /** What the file that is shown would do. */
    Account ofFile() {
        return batch.accounts().get(shown);
    }

    /** The rows of the file that is shown; null where it is no table. */
    @Nullable Grid grid() {
        return file().grid();
    }

    /** What its columns are; null likewise. */
    @Nullable Mapping mapping() {
        return file().mapping();
    }

    /** Its rows by that; null likewise. */
    @Nullable MappedRows mapped() {
        return file().mapped();
    }

    /** The same with another file shown. */
    Looked showing(int other) {
        return new Looked(batch, other, meanings, here);
    }
}
