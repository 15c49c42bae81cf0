package ng.powerpay.sts.cli;

/** How one category of vectors is checked. */
@FunctionalInterface
interface Check {
    Comparison run(Case vector, TableSets tables);
}
