import './help.css';
import type { ComponentChildren } from 'preact';

/** A part of a text to read: heading and paragraphs. */
export const Article = ({ title, texts, children }: {
  title: string; texts: readonly string[]; children?: ComponentChildren;
}) => (
  <section class="plain">
    <h2>{title}</h2>
    {texts.map(text => <p key={text}>{text}</p>)}
    {children}
  </section>
);

/** When the privacy notice and the terms were last changed; consents name this version. */
export const TEXTS_SINCE = '2026-11-23';
