/** ESLint's no-restricted-syntax: forbids what an ESQuery selector finds, and says why in its own words. */
const restricted = {
  meta: { schema: false },
  create: (context) =>
    Object.fromEntries(
      context.options.map(({ selector, message }) => [
        selector,
        (node) => context.report({ node, message }),
      ]),
    ),
};

/** Rules that oxlint lacks, for its `jsPlugins`. Each by a name of its own, since of one name the last override counts. */
export default {
  meta: { name: "hifinity" },
  rules: { "no-restricted-syntax": restricted, "no-copied-key": restricted },
};
