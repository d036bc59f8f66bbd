/** Names of the editor's fields (`data-place`), so that the check list can lead to what is missing. */
export const places = {
  title: "title",
  addQuestion: "add-question",
  text: (questionId: string) => `text-${questionId}`,
  addCriterion: (questionId: string) => `add-criterion-${questionId}`,
  criterionName: (criterionId: string) => `criterion-${criterionId}`,
};
