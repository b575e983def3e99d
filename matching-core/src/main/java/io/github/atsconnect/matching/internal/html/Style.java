package io.github.atsconnect.matching.internal.html;

/**
 * The look of the views. Every colour of a text has a contrast of at least 4.5 to its ground, and
 * of a shape of at least 3, in light and dark.
 */
public final class Style {

  /** Colours by role. */
  public static final String COLOURS =
      """
      :root{color-scheme:light dark;--paper:#ffffff;--card:#f5f7f9;--ink:#1c2127;--soft:#545d67;
      --line:#d5dae0;--for:#1f6fb2;--against:#b4531a;--given:#6b7580;--total:#1c2127;
      --good:#136438;--open:#825400;--bad:#a3242b}
      @media (prefers-color-scheme:dark){:root{--paper:#12161b;--card:#1b2129;--ink:#e7ebef;
      --soft:#a3adb8;--line:#343c46;--for:#5aa9e6;--against:#f0935a;--given:#8b96a2;
      --total:#e7ebef;--good:#5fcf8f;--open:#e2b34d;--bad:#ff8f8f}}
      """;

  /** The waterfall. */
  public static final String WATERFALL =
      """
      .waterfall{font:14px system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
      .waterfall .paper{fill:var(--paper)}
      .waterfall text{fill:var(--ink);unicode-bidi:plaintext}
      .waterfall .tick{fill:var(--soft);font-size:12px}
      .waterfall .value,.waterfall .tick{font-variant-numeric:tabular-nums}
      .waterfall .sum{font-weight:650}
      .waterfall .grid,.waterfall .rule{stroke:var(--line)}
      .waterfall .zero{stroke:var(--soft);stroke-dasharray:3 3}
      .waterfall .link{stroke:var(--given)}
      .waterfall .for{fill:var(--for)}
      .waterfall .against{fill:var(--against)}
      .waterfall .given{fill:var(--given)}
      .waterfall .total{fill:var(--total)}
      """;

  /** The page around it. */
  public static final String PAGE =
      """
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);
      font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
      main{max-width:1080px;margin:0 auto;padding:32px 20px 64px}
      h1{font-size:1.5rem;line-height:1.25;margin:0 0 20px;overflow-wrap:anywhere}
      h2{font-size:1.1rem;margin:40px 0 12px}
      p{margin:8px 0;max-width:70ch}
      .soft{color:var(--soft)}
      .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:12px}
      .card{background:var(--card);border:1px solid var(--line);border-radius:10px;
      padding:12px 16px;overflow-wrap:anywhere}
      .card .soft{display:block;font-size:.85rem}
      .card strong{font-size:1.1rem;font-weight:650}
      .verdict strong{font-size:1.35rem;font-variant-numeric:tabular-nums}
      .match strong{color:var(--good)}.review strong{color:var(--open)}
      .no-match strong{color:var(--bad)}
      figure{margin:0;overflow-x:auto}
      figure svg{display:block;width:100%;min-width:760px;height:auto}
      .key{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:.85rem;color:var(--soft);
      margin:0 0 8px;padding:0;list-style:none}
      .key i{display:inline-block;width:12px;height:12px;border-radius:2px;margin-right:6px}
      .scroll{overflow-x:auto}
      table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
      caption{text-align:start;color:var(--soft);font-size:.85rem;padding:0 0 6px}
      th,td{padding:7px 20px 7px 0;border-bottom:1px solid var(--line);text-align:start;
      vertical-align:top}
      th{font-weight:600}
      thead th{font-size:.85rem;color:var(--soft)}
      tbody th{font-weight:400;overflow-wrap:anywhere;min-width:200px}
      td.n,th.n{text-align:end;white-space:nowrap}
      tfoot td,tfoot th{font-weight:650;border-bottom:0}
      .share{display:block;height:6px;border-radius:3px;background:var(--given);min-width:2px;
      margin-top:.6em}
      td.bar{width:30%}
      a:focus-visible,figure:focus-visible,.scroll:focus-visible{outline:2px solid var(--for);
      outline-offset:2px}
      """;

  private Style() {}
}
