// A peer: the same page in the usual way of a JavaScript Worker — both values read and parsed per request, facets counted
// over the catalog, 48 cards rendered with Hono's JSX.
import { Hono } from "hono";

const FACETS = ["brand", "shape", "material", "rim"];
const PAGE = 48;
const app = new Hono();

app.get("/:category", async (context) => {
  const [site, catalog] = await Promise.all([context.env.SITES.get("site", "json"), context.env.SITES.get("catalog.json", "json")]);
  const selected = Object.fromEntries(FACETS.map((facet) => [facet, context.req.queries(facet) ?? []]));
  const fits = (frame, except) =>
    FACETS.every((facet) => facet === except || !selected[facet].length || selected[facet].includes(frame[facet]));
  const shelf = catalog.filter((frame) => frame.category === context.req.param("category"));
  const hits = shelf.filter((frame) => fits(frame));
  const counts = FACETS.map((facet) => {
    const tally = new Map();
    for (const frame of shelf) if (fits(frame, facet)) tally.set(frame[facet], (tally.get(frame[facet]) ?? 0) + 1);
    return [facet, [...tally].sort()];
  });
  return context.html(
    <html lang={site.config.locale}>
      <head>
        <title>{site.config.branding.companyName}</title>
      </head>
      <body>
        <form>
          {counts.map(([facet, tally]) => (
            <fieldset>
              <legend>{facet}</legend>
              {tally.map(([value, count]) => (
                <label>
                  <input type="checkbox" name={facet} value={value} checked={selected[facet].includes(value)} />
                  {value} <small>{count}</small>
                </label>
              ))}
            </fieldset>
          ))}
        </form>
        <p>{hits.length}</p>
        <ul class="cards">
          {hits.slice(0, PAGE).map((frame) => (
            <li class="card">
              <img src={`/picture/${frame.id}/${frame.variants[0].id}.svg`} alt={`${frame.name}, ${frame.variants[0].name}`} width="480" height="240" loading="lazy" />
              <h3>
                <a href={`/frames/${frame.id}`}>
                  <small>{frame.brand}</small> {frame.name}
                </a>
              </h3>
              <p class="price">{(frame.price / 100).toFixed(2)}</p>
              <svg class="dots" width="60" height="16">
                {frame.variants.map((variant, at) => (
                  <circle cx={8 + 14 * at} cy="8" r="5" fill={variant.color} />
                ))}
              </svg>
              <a class="try" href={`/try-on?frame=${frame.id}`}>Try on</a>
              <button class="heart" name="toggle" value={frame.id} aria-label={`Add ${frame.name}`}>♡</button>
            </li>
          ))}
        </ul>
      </body>
    </html>,
  );
});

export default app;
