/**
 * What staff see and change of what is for sale. {@code Figures} keeps tariffs, fee and VAT, which
 * two persons add ({@code TariffImport}, {@code FigureChange}) and, before their first day,
 * withdraw ({@code FigureWithdrawal}); {@code CatalogueBook} keeps companies and limits, {@code
 * BannerBook} what customers are told on the first page; {@code OrderDesk} says who is asked first.
 * {@code MessagePreviews} shows what is written to customers. Customers read all of it through
 * {@link ng.powerpay.meter.Catalogue}.
 */
@NullMarked
package ng.powerpay.catalogue;

import org.jspecify.annotations.NullMarked;
