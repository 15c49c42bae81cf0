package ng.powerpay.catalogue;

/** The figures that a price is made of, by the table and column of each. */
enum FigureKind {
    TARIFF("tariff", "rate_kobo"),
    FEE("service_fee", "fee_kobo"),
    VAT("vat_rate", "basis_points");

    private final String table;
    private final String column;

    FigureKind(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }
}
