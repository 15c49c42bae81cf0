import type { ComponentChildren } from 'preact';

/** The place above a list for its search box and filters. */
export const Tools = ({ children }: { children: ComponentChildren }) => <div class="tools">{children}</div>;
