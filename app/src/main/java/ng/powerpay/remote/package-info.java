/**
 * How other companies are called. {@link ng.powerpay.remote.Http} is the only way
 * out to other servers, a {@link ng.powerpay.remote.Sender}; a {@link ng.powerpay.remote.Remote}
 * calls one {@link ng.powerpay.remote.Endpoint} and no other host and gives an {@link
 * ng.powerpay.remote.Answer}, whose {@link ng.powerpay.remote.Fields} are found whatever their
 * spelling. A {@link ng.powerpay.remote.Provider} is what a gateway's or a vendor's folder offers;
 * {@link ng.powerpay.remote.Providers} finds them.
 */
@NullMarked
package ng.powerpay.remote;

import org.jspecify.annotations.NullMarked;
