/** The record of cooperation between Hanoi and the United States, to explore, chart and cite. */
module hanoius {
    requires java.desktop;
    requires java.sql;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires org.jsoup;
    requires org.xerial.sqlitejdbc;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires static org.jspecify;

    // Commands are filled in by reflection.
    opens hanoius.command to
            info.picocli;

    exports hanoius.app to
            javafx.graphics;
}
