package ng.powerpay.purchase;

import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.receipt.Receipt;
import ng.powerpay.receipt.ReceiptHtml;
import ng.powerpay.receipt.ReceiptLinks;
import ng.powerpay.receipt.ReceiptPdf;
import ng.powerpay.receipt.ReceiptStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out receipts to whoever holds a signed link. */
@RestController
final class ReceiptController {

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Purchases purchases;
    private final PurchaseReceipt receipts;
    private final ReceiptLinks links;
    private final ReceiptStore store;
    private final ReceiptPdf pdf = new ReceiptPdf();
    private final ReceiptHtml html = new ReceiptHtml();

    ReceiptController(Purchases purchases, PurchaseReceipt receipts, ReceiptLinks links, ReceiptStore store) {
        this.purchases = purchases;
        this.receipts = receipts;
        this.links = links;
        this.store = store;
    }

    /** The file, or a redirect to where it is kept. */
    @Answers(
            value = {200, 303},
            refuses = {ErrorCode.LINK_INVALID, ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.PURCHASE_NOT_READY})
    @GetMapping(value = "/v1/purchases/{id}/receipt.pdf", produces = "application/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam long until, @RequestParam String signature) {
        var receipt = linked(id, "receipt.pdf", until, signature);
        var kept = store.link(PurchaseId.typed(id).orElseThrow().value(), receipt);
        if (kept.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(kept.get())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"powerpay-" + receipt.number() + ".pdf\"")
                .body(pdf.draw(receipt));
    }

    @Answers(refuses = {ErrorCode.LINK_INVALID, ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.PURCHASE_NOT_READY})
    @GetMapping(value = "/v1/purchases/{id}/receipt.html", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> html(@PathVariable String id, @RequestParam long until, @RequestParam String signature) {
        var receipt = linked(id, "receipt.html", until, signature);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", PAGE_POLICY)
                .body(html.write(receipt));
    }

    private Receipt linked(String typed, String file, long until, String signature) {
        var id = PurchaseId.typed(typed).orElseThrow(ReceiptController::notFound);
        links.check(id.value(), file, until, signature);
        return receipts.of(purchases.find(id).orElseThrow(ReceiptController::notFound));
    }

    private static Problem notFound() {
        return Problem.of(ErrorCode.PURCHASE_NOT_FOUND, "No purchase has this reference.");
    }
}
