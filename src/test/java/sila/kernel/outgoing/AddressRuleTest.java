package sila.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1"
            })
    void addresses_of_somebodys_own_network_are_not_called(String address) throws UnknownHostException {
        assertThat(AddressRule.publicOnly().allows(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "223.255.255.255",
                "2a02:6b8::2:242",
                "64:ff9b::808:808"
            })
    void addresses_of_all_the_world_are_called(String address) throws UnknownHostException {
        assertThat(AddressRule.publicOnly().allows(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void the_configuration_can_name_networks_beside_the_public_ones() throws UnknownHostException {
        var rule = AddressRule.allowing(" 10.1.0.0/16, 192.168.1.5,fd00::/8 ");

        assertThat(rule.allows(InetAddress.getByName("10.1.255.1"))).isTrue();
        assertThat(rule.allows(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(rule.allows(InetAddress.getByName("192.168.1.5"))).isTrue();
        assertThat(rule.allows(InetAddress.getByName("192.168.1.6"))).isFalse();
        assertThat(rule.allows(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(rule.allows(InetAddress.getByName("8.8.8.8"))).isTrue();
    }

    @Test
    void everything_or_nothing_can_be_allowed() throws UnknownHostException {
        assertThat(AddressRule.allowing("true").allows(InetAddress.getByName("127.0.0.1")))
                .isTrue();
        assertThat(AddressRule.allowing("false").allows(InetAddress.getByName("127.0.0.1")))
                .isFalse();
        assertThat(AddressRule.allowing("").allows(InetAddress.getByName("127.0.0.1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intranet", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10", "yes"})
    void what_is_no_network_is_refused(String setting) {
        assertThatThrownBy(() -> AddressRule.allowing(setting)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/hook",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "http://",
                "http://user@example.org/",
                "http://user:password@example.org/",
                "https://example.org/#part",
                "javascript:alert(1)"
            })
    void what_cannot_be_called_is_no_address(String text) {
        assertThat(OutgoingCall.address(text)).isEmpty();
    }

    /** Of such a host {@link java.net.URI} says nothing, though DNS knows it. */
    @Test
    void a_host_with_an_underscore_is_a_name() {
        assertThat(OutgoingCall.address("https://a_b.example.org/"))
                .hasValueSatisfying(
                        address -> assertThat(LiteralAddress.of(address)).isEmpty());
    }

    @Test
    void a_cyrillic_host_is_called_by_the_name_that_dns_knows() {
        assertThat(OutgoingCall.address("https://энергия.рф/крючок"))
                .hasValueSatisfying(address -> assertThat(address.getHost()).isEqualTo("xn--c1adkrq9eta.xn--p1ai"));
    }
}
