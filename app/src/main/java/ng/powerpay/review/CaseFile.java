package ng.powerpay.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ng.powerpay.platform.Kobo;
import ng.powerpay.provider.Exchange;
import ng.powerpay.purchase.PurchaseSearch;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that is known about it.
 *
 * @param purchase null when it is about none
 * @param actions what may be done with it now
 * @param takesTwo which of them another person must agree to
 * @param atStakeKobo what a refund gives back and a writing off gives up; zero when unknown
 * @param exchanges what providers were asked and answered, without what is private
 * @param events every answer of a provider and every move, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseFile(
        ReviewCase about,
        Evidence.@Nullable About purchase,
        List<CaseAction> actions,
        List<CaseAction> takesTwo,
        Kobo atStakeKobo,
        List<PurchaseSearch.Event> events,
        List<PurchaseSearch.Posted> postings,
        List<Evidence.RefundSeen> refunds,
        List<Evidence.AttemptSeen> attempts,
        List<Exchange> exchanges) {}
