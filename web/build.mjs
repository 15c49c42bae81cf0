// Builds both front ends; filled in by the first page.
