/** The file is at fault; the message tells the person who chose it what to do. */
export class CsvRejected extends Error {
  override name = "CsvRejected";
}
