package hanoius.support;

/** Twelve rows of figures as a spreadsheet of visitors has them. */
public final class VisitorRows {

    /** With a head; the twelfth month is the last one, so that one row is in error. */
    public static final String TABLE =
            """
            Kỳ\tSố khách\tNguồn\tGhi chú
            2018\tkhoảng 245.300\tHanoi Tourism\twas our own
            2019\thơn 253.400\tVietnam News Agency\t
            5T/2022\tkhoảng 9.300\tTuổi trẻ Thủ đô\t
            8T/2022\tkhoảng 32.200\tVietnamPlus\t
            2022\tkhoảng 61.500\tHanoi Tourism\t
            5 tháng đầu năm 2023\tkhoảng 98 nghìn\tTuổi trẻ Thủ đô\t10.5 times the year before
            8T/2023\tkhoảng 148.000\tVietnamPlus\t
            2023\t237.600\tHanoi Statistics Office\t
            5T/2024\t130,4 nghìn\tThời báo Tài chính\tup 34.2 %
            10T/2024\tkhoảng 221.400\tViet Nam News\t
            13T/2024\t240.000\tViet Nam News\t
            năm 2024\t283.400\tvietnam.vn\tweak: a repost
            """;

    private VisitorRows() {}
}
