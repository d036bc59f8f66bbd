/** Rules that oxlint lacks, for its `jsPlugins`. */
export default {
  meta: { name: "hifinity" },
  rules: {
    /** ESLint's rule of this name: forbids what an ESQuery selector finds, and says why in its own words. */
    "no-restricted-syntax": {
      meta: { schema: false },
      create: (context) =>
        Object.fromEntries(
          context.options.map(({ selector, message }) => [
            selector,
            (node) => context.report({ node, message }),
          ]),
        ),
    },
  },
};
