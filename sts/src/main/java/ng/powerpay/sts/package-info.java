@org.jspecify.annotations.NullMarked
package ng.powerpay.sts;
