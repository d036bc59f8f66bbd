/** A choice in words, as the settings offer it; null keeps everything until somebody withdraws. */
export function retentionText(months: number | null): string {
  return months === null
    ? "Until a candidate withdraws"
    : `${months} months after an interview ends`;
}
