/**
 * What is inside the container image, read without a container engine: {@link
 * ng.powerpay.awslocal.image.ImageTar} reads and unpacks it, {@link
 * ng.powerpay.awslocal.image.ImageScan} refuses what must not be shipped, {@link
 * ng.powerpay.awslocal.image.Bill} is its list of materials with their licences.
 */
@NullMarked
package ng.powerpay.awslocal.image;

import org.jspecify.annotations.NullMarked;
