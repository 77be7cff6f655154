export default function LandingPage() {
  return <h1>Know your rung. Prove it. Climb.</h1>;
}
