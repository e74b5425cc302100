package hanoius.edtf;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Parsing dates: plain days and a mixture of all forms, beside the JDK's plain days. */
@State(Scope.Benchmark)
public class EdtfBenchmark {

    static final int COUNT = 1000;

    private static final List<String> FORMS =
            List.of(
                    "2019-09-20",
                    "2019-09",
                    "2019",
                    "201X",
                    "20XX",
                    "1985-04-12T23:20:30Z",
                    "2019-09-20?",
                    "2019~",
                    "2019-09%",
                    "2019-21",
                    "2019-34",
                    "2014/..",
                    "../2014-07",
                    "2014/",
                    "2019-09-20/2019-09-23",
                    "2007/2020",
                    "2004-06-~01/2004-06-~20",
                    "156X-12-XX",
                    "?2004-06-~11",
                    "[2019-09-20,2019-09-23]",
                    "{2014,2016..2018}",
                    "[..1983-12-03,1984]",
                    "-0044-03-15",
                    "Y170000002");

    private final String[] days = new String[COUNT];
    private final String[] mixture = new String[COUNT];

    public EdtfBenchmark() {
        LocalDate first = LocalDate.of(1995, 7, 11);
        Arrays.setAll(days, i -> first.plusDays(11L * i).toString());
        Arrays.setAll(mixture, i -> FORMS.get(i % FORMS.size()));
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void plainDays(Blackhole hole) {
        for (String each : days) {
            hole.consume(EdtfDate.parse(each));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void allForms(Blackhole hole) {
        for (String each : mixture) {
            hole.consume(EdtfDate.parse(each));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void localDates(Blackhole hole) {
        for (String each : days) {
            hole.consume(LocalDate.parse(each));
        }
    }
}
