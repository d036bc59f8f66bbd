export { RecipientPicker } from "./recipient-picker";
export { SendDialog } from "./send-dialog";
export { SendManyDialog } from "./send-many-dialog";
