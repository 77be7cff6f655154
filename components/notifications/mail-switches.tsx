import { Checkbox } from "@/components/ui/checkbox";
import { switchGroups } from "@/lib/domain/notifications/switches";

/** A box for each thing that can be mailed, in plain groups; ticked while it is. */
export function MailSwitches({ muted }: { muted: readonly string[] }) {
  return (
    <div className="switches">
      {switchGroups.map(({ name, switches }) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {switches.map(({ type, label }) => (
            <Checkbox
              key={type}
              id={`mail-${type}`}
              name="mail[]"
              value={type}
              label={label}
              defaultChecked={!muted.includes(type)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
