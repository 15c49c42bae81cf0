package ng.powerpay.meter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Companies, who owns a meter, and what a purchase would cost. */
@RestController
final class MeterController {

    record CompanyView(
            String code,
            String name,
            String shortName,
            List<String> states,
            List<MeterType> types,
            CompanyHealth.Status status) {}

    /** @param banners what is to be told now, on the way because every first page asks for this */
    record CompaniesView(List<CompanyView> companies, List<Banner> banners) {}

    private final Catalogue catalogue;
    private final MeterLookup lookup;
    private final Pricing pricing;
    private final CompanyHealth health;
    private final Clock clock;

    MeterController(Catalogue catalogue, MeterLookup lookup, Pricing pricing, CompanyHealth health, Clock clock) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.pricing = pricing;
        this.health = health;
        this.clock = clock;
    }

    @Answers
    @GetMapping(value = "/v1/companies", produces = MediaType.APPLICATION_JSON_VALUE)
    CompaniesView companies() {
        return new CompaniesView(
                catalogue.companies().stream().map(this::view).toList(), catalogue.banners(clock.instant()));
    }

    @Answers(
            refuses = {
                ErrorCode.COMPANY_NOT_FOUND,
                ErrorCode.METER_NOT_FOUND,
                ErrorCode.METER_WRONG_TYPE,
                ErrorCode.VENDOR_UNAVAILABLE,
                ErrorCode.COMPANY_PAUSED
            })
    @GetMapping(value = "/v1/meter", produces = MediaType.APPLICATION_JSON_VALUE)
    VerifiedMeter meter(@RequestParam String company, @RequestParam MeterType type, @RequestParam String number) {
        return lookup.verified(meterOf(company, type, number));
    }

    @Answers(
            refuses = {
                ErrorCode.COMPANY_NOT_FOUND,
                ErrorCode.METER_NOT_FOUND,
                ErrorCode.METER_WRONG_TYPE,
                ErrorCode.METER_CANNOT_VEND,
                ErrorCode.AMOUNT_TOO_SMALL,
                ErrorCode.AMOUNT_TOO_LARGE,
                ErrorCode.ARREARS_TAKE_ALL,
                ErrorCode.VENDOR_UNAVAILABLE,
                ErrorCode.COMPANY_PAUSED
            })
    @GetMapping(value = "/v1/quote", produces = MediaType.APPLICATION_JSON_VALUE)
    Price quote(
            @RequestParam String company,
            @RequestParam MeterType type,
            @RequestParam String number,
            @RequestParam long amountKobo) {
        return pricing.price(lookup.verified(meterOf(company, type, number)), new Kobo(amountKobo));
    }

    private Meter meterOf(String company, MeterType type, String number) {
        catalogue.company(company);
        return new Meter(company, type, number.strip().toUpperCase(Locale.ROOT));
    }

    private CompanyView view(Company company) {
        return new CompanyView(
                company.code(),
                company.name(),
                company.shortName(),
                company.states(),
                List.of(MeterType.values()),
                health.of(company.code()));
    }
}
