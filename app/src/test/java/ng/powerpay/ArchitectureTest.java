package ng.powerpay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may use whom: the table of docs/decisions/0002 as a test. */
@AnalyzeClasses(packages = "ng.powerpay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("role", Set.of()),
            Map.entry("analytics", Set.of("platform", "role", "job", "auth", "purchase", "reconcile")),
            Map.entry("audit", Set.of("platform", "limit", "role", "job")),
            Map.entry("approval", Set.of("platform", "role")),
            Map.entry("remote", Set.of("platform")),
            Map.entry("cache", Set.of("platform")),
            Map.entry("limit", Set.of("platform", "cache")),
            Map.entry("job", Set.of("platform")),
            Map.entry("provider", Set.of("platform", "cache", "job", "remote")),
            Map.entry("ledger", Set.of("platform", "role")),
            Map.entry("auth", Set.of("platform", "limit", "job")),
            Map.entry("account", Set.of("platform", "limit", "auth", "notify", "job")),
            Map.entry("vending", Set.of("platform", "remote", "provider", "sts")),
            Map.entry("receipt", Set.of("platform")),
            Map.entry("staff", Set.of("platform", "role", "limit", "job", "provider", "notify", "auth", "receipt")),
            Map.entry(
                    "complaint",
                    Set.of("platform", "role", "limit", "job", "notify", "purchase", "review", "staff", "account")),
            Map.entry("ussd", Set.of("platform", "limit", "job", "notify", "purchase", "meter", "vending", "payment")),
            Map.entry("notify", Set.of("platform", "remote", "job")),
            Map.entry("push", Set.of("platform", "remote", "job", "provider", "meter", "notify", "purchase")),
            Map.entry("payment", Set.of("platform", "remote", "provider", "ledger")),
            Map.entry("reconcile", Set.of("platform", "job", "ledger", "payment", "vending", "purchase", "review")),
            Map.entry("meter", Set.of("platform", "cache", "provider", "vending")),
            Map.entry(
                    "purchase",
                    Set.of(
                            "platform",
                            "role",
                            "limit",
                            "job",
                            "provider",
                            "ledger",
                            "vending",
                            "meter",
                            "payment",
                            "notify",
                            "receipt")),
            Map.entry(
                    "customer",
                    Set.of("platform", "limit", "job", "vending", "meter", "purchase", "notify", "account")),
            Map.entry(
                    "review",
                    Set.of(
                            "platform",
                            "provider",
                            "purchase",
                            "vending",
                            "notify",
                            "staff",
                            "job",
                            "role",
                            "approval")),
            Map.entry(
                    "catalogue",
                    Set.of(
                            "platform",
                            "role",
                            "staff",
                            "approval",
                            "provider",
                            "vending",
                            "payment",
                            "meter",
                            "notify")),
            Map.entry("team", Set.of("platform", "role", "notify", "auth", "staff", "approval")),
            Map.entry(
                    "partner",
                    Set.of("platform", "limit", "job", "notify", "purchase", "remote", "role", "staff", "approval")),
            Map.entry("search", Set.of("platform", "role", "purchase", "vending", "staff", "audit")),
            Map.entry("overview", Set.of("platform", "role", "provider")),
            Map.entry("closing", Set.of("platform", "role", "staff", "reconcile", "approval")),
            Map.entry("report", Set.of("platform", "role", "job", "ledger", "purchase", "reconcile")),
            Map.entry(
                    "care", Set.of("platform", "role", "audit", "account", "customer", "notify", "purchase", "staff")));

    @ArchTest
    static void capabilitiesUseOnlyTheirNeighbours(com.tngtech.archunit.core.domain.JavaClasses all) {
        MAY_USE.forEach((name, neighbours) -> {
            var allowed = neighbours.stream().map(ArchitectureTest::in).toList();
            noClasses()
                    .that()
                    .resideInAPackage(in(name))
                    .should()
                    .dependOnClassesThat(
                            new com.tngtech.archunit.base.DescribedPredicate<JavaClass>(
                                    "are of a capability that " + name + " may not use") {
                                @Override
                                public boolean test(JavaClass other) {
                                    var part = capability(other);
                                    return part != null && !part.equals(name) && !neighbours.contains(part);
                                }
                            })
                    .because(name + " may use " + allowed)
                    .check(all);
        });
    }

    private static String in(String name) {
        return "ng.powerpay." + name + "..";
    }

    private static @org.jspecify.annotations.Nullable String capability(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith("ng.powerpay.") || name.startsWith("ng.powerpay.sandbox")) {
            return null;
        }
        return name.split("\\.")[2];
    }

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("ng.powerpay.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CLOUD_AND_NO_SANDBOX = noClasses()
            .that()
            .resideInAnyPackage("ng.powerpay..")
            .and()
            .resideOutsideOfPackage("ng.powerpay.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..", "ng.powerpay.sandbox..");

    @ArchTest
    static final ArchRule SQL_ONLY_IN_STORES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .haveNameNotMatching(".*\\.(Catalogue|Balances|SqlPurchases|SqlRefunds|SqlHints|PurchaseSearch|Messages|"
                    + "StaffMembers|StaffSessions|ReviewCases|CaseRow|Evidence|Pending|Invariants|"
                    + "StatementLines|OurBooks|Runs|Differences|FloatReadings|SqlClaims|SqlSwitches|Minutes|"
                    + "Exchanges|StsMeters|ClosedGroups|DataKeyTable|Notices|Subscriptions|Backlog|Proofs|"
                    + "Suppressions|Workshop|Upkeep|Sql|Reader|PurchaseWorks.*|Accounts|AccountSessions|"
                    + "AccountDevices|KeptPasskeys|AccountParts|SecondFactors|StaffDevices|StaffInvitations|"
                    + "OneTimeCodes|Leftovers|PasskeyChallenges|SavedMeters|PurchaseLinks|Reminders|Consents|"
                    + "Identities|Exports|Retention|PurchaseShelf|Complaints|UssdNotes|SqlApprovals|Acts|"
                    + "Chain|AuditLog|Figures|CatalogueBook|BannerBook|SqlOrders|Partners|PartnerKeys|"
                    + "Endpoints|Deliveries|Statements|FoundPurchases|ExportSheet|SavedViews|OverviewFigures|"
                    + "Journal|DailySums|Days|Customers|CustomerNotes|SalesDays|Sales)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..");

    @ArchTest
    static final ArchRule SPRING_IS_WIRING_AND_HTTP = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .resideInAnyPackage(
                    "ng.powerpay.purchase..",
                    "ng.powerpay.payment..",
                    "ng.powerpay.vending..",
                    "ng.powerpay.meter..",
                    "ng.powerpay.provider..",
                    "ng.powerpay.reconcile..",
                    "ng.powerpay.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.context..",
                    "org.springframework.beans..",
                    "org.springframework.boot..",
                    "org.springframework.stereotype..",
                    "org.springframework.transaction..");

    /** By this name they are found. */
    @ArchTest
    static final ArchRule PROVIDERS_ARE_CALLED_SO = classes()
            .that()
            .implement(ng.powerpay.remote.Provider.class)
            .should()
            .haveSimpleNameEndingWith("Provider");

    @Test
    void theTableNamesEveryCapability() throws java.io.IOException {
        try (var folders = java.nio.file.Files.list(java.nio.file.Path.of("src/main/java/ng/powerpay"))) {
            var names = folders.filter(java.nio.file.Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(java.util.stream.Collectors.toSet());
            org.junit.jupiter.api.Assertions.assertEquals(MAY_USE.keySet(), names);
        }
    }
}
