/**
 * Receipts. {@link ng.powerpay.receipt.Receipt} has every figure that tax law and a complaint need;
 * {@link ng.powerpay.receipt.ReceiptPdf} draws it on one page with a QR code of the purchase's own
 * address, {@link ng.powerpay.receipt.ReceiptHtml} writes it as a page, for the browser and for
 * mail;
 * {@link ng.powerpay.receipt.ReceiptLinks} signs the links to both, and {@link
 * ng.powerpay.receipt.ReceiptStore} is where the drawn ones are kept, if anywhere.
 */
@NullMarked
package ng.powerpay.receipt;

import org.jspecify.annotations.NullMarked;
