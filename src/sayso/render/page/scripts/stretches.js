// Text cut where spans begin and end. Spans may overlap, lie in each other, and reach over several paragraphs.

const inText = (left, right) => left.start - right.start || right.end - left.end;

/** The pieces of a stretch between the edges of some spans: each with the spans over it, those that began first, or are wider, first. */
function piecesOf(start, end, spans) {
  const waiting = spans.filter((span) => span.start < end && span.end > start).sort(inText);
  const edges = unique([start, end, ...waiting.flatMap((span) => [span.start, span.end])])
    .filter((at) => at >= start && at <= end)
    .sort((left, right) => left - right);
  let next = 0;
  let over = [];
  return edges.slice(1).map((edge, at) => {
    over = over.filter((span) => span.end > edges[at]);
    while (next < waiting.length && waiting[next].start <= edges[at]) over.push(waiting[next++]);
    return { start: edges[at], end: edge, spans: over };
  });
}

/** Of each block, which are in order and apart, the spans that reach into it. */
function spansIn(blocks, spans) {
  const waiting = [...spans].sort(inText);
  let next = 0;
  let over = [];
  return blocks.map((block) => {
    over = over.filter((span) => span.end > block.start);
    for (; next < waiting.length && waiting[next].start < block.end; next += 1) if (waiting[next].end > block.start) over.push(waiting[next]);
    return over;
  });
}

/** A stretch of a document with spans in it as elements: `{ start, end, tag, props }`. */
function Marked({ doc, start, end, spans }) {
  return piecesOf(start, end, spans).map((piece) =>
    piece.spans.reduceRight((inner, span) => h(span.tag, span.props ?? null, inner), cut(doc, piece.start, piece.end)),
  );
}
