/**
 * A Prism mock of a vendor's API for tests, ours and anybody else's: {@link
 * io.github.smscontracts.mock.PrismMock} starts it, {@link
 * io.github.smscontracts.mock.PrismExtension} does so for a JUnit 5 class.
 *
 * <p>The mock runs on Node.js or in Docker, as the system property {@code prism.mode} says:
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><th>property</th><th>value</th><th>meaning</th></tr>
 * <tr><td>{@code prism.mode}</td><td>{@code auto}</td><td>the default: Docker if an engine answers
 * and has the image or can pull it in time, else Node.js</td></tr>
 * <tr><td></td><td>{@code docker}</td><td>Docker or fail</td></tr>
 * <tr><td></td><td>{@code local}</td><td>Node.js or fail</td></tr>
 * <tr><td>{@code prism.url.<vendor>}</td><td>a URL</td><td>a mock of this vendor runs there
 * already; nothing is started</td></tr>
 * <tr><td>{@code prism.log}</td><td>{@code info}</td><td>the default of a local Prism's log level;
 * {@code fatal}, without a line for each request, about halves its work</td></tr>
 * </table>
 *
 * <p>A build server should name the mode: with {@code auto} a broken engine goes unnoticed.
 */
package io.github.smscontracts.mock;
