package ng.powerpay.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ng.powerpay.account.Exported;
import ng.powerpay.job.Chores;
import ng.powerpay.limit.Guesses;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.notify.Notices;
import ng.powerpay.notify.Words;
import ng.powerpay.purchase.ByPhone;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.review.ReviewCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires complaints. */
@Configuration(proxyBeanMethods = false)
public class ComplaintConfiguration {

    private static final int MOST_EXPORTED = 500;

    /** All that complaints are told in by themselves. */
    static final Words WORDS = new Words("texts.complaint");

    @Bean
    Complaints complaints(JdbcClient jdbc) {
        return new Complaints(jdbc);
    }

    @Bean
    ComplaintDesk complaintDesk(
            Complaints complaints, ComplaintConfig config, Asked asked, Notices notices, ShopConfig shop) {
        var page = shop.publicUrl().resolve("/c/").toString();
        return new ComplaintDesk(
                complaints,
                config,
                asked.purchases(),
                asked.guesses(),
                new ComplaintDesk.Telling(notices, WORDS, page, asked.limits()));
    }

    /** Who is asked whose a purchase is, and how often. */
    record Asked(ByPhone purchases, Guesses guesses, RateLimits limits) {}

    @Bean
    Asked asked(ByPhone purchases, Guesses guesses, RateLimits limits) {
        return new Asked(purchases, guesses, limits);
    }

    /**
     * For its owner; ending the account does not end them: what was complained of must stay
     * answerable.
     */
    @Bean
    Exported complaintsOfAnAccount(Complaints complaints) {
        return Exported.of(
                "complaints",
                Set.of(),
                account -> complaints.of(account, MOST_EXPORTED).stream()
                        .map(one -> new OwnComplaint(
                                one.number(),
                                one.kind(),
                                one.state(),
                                one.text(),
                                one.times().received(),
                                complaints.said(one.number()).stream()
                                        .map(said -> said.at() + " " + said.by() + ": " + said.text())
                                        .toList()))
                        .toList());
    }

    record OwnComplaint(
            String number,
            ComplaintKind kind,
            ComplaintState state,
            String text,
            Instant receivedAt,
            List<String> said) {}

    @Bean
    StaffComplaints staffComplaints(Complaints complaints, ComplaintDesk desk, ReviewCases cases) {
        return new StaffComplaints(complaints, desk, cases);
    }

    @Bean
    ComplaintController complaintController(ComplaintDesk desk) {
        return new ComplaintController(desk);
    }

    @Bean
    StaffComplaintController staffComplaintController(Complaints complaints, StaffComplaints staff) {
        return new StaffComplaintController(complaints, staff);
    }

    @Bean
    ComplaintClock complaintClock(Complaints complaints, ReviewCases cases) {
        return new ComplaintClock(complaints, cases, WORDS);
    }

    /** The same for a process without wiring, which looks by itself. */
    public static Runnable clock(JdbcClient jdbc) {
        return new ComplaintClock(new Complaints(jdbc), new ReviewCases(jdbc), WORDS)::look;
    }

    @Bean
    Chores complaintChores(ComplaintClock clock, ShopConfig shop) {
        return new Chores(
                shop.role().claims()
                        ? List.of(new Chores.Chore("complaints", ComplaintClock.EVERY, clock::look))
                        : List.of());
    }
}
