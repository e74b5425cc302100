package hanoius.workspace;

import hanoius.edtf.Refusal;

import java.util.List;

/**
 * That what wrote the document has ended, so that nobody knows whether another change would last.
 */
public record WriterEnded() implements Refusal {

    @Override
    public String key() {
        return "fault.writer_ended";
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }
}
