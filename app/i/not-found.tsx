import { LandingMessage } from "@/components/invitations/landing-message";

/** The same for a link that never was, was cut off, or was revoked: from outside they look alike (T3). */
export default function UnknownLink() {
  return (
    <LandingMessage title="This link does not open an interview">
      <p>
        Perhaps it was cut off on its way. Copy the whole link from your email
        into the address bar; if there are several emails, use the newest one.
      </p>
      <p>If it still does not open, reply to that email and ask for help.</p>
    </LandingMessage>
  );
}
